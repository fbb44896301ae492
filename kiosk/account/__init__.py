"""What is computed for somebody's file, without a store and without a page: limits, amounts of the State, how many days are left."""
