"""The tests mirror the three packages; beside them stand those of the house, the words, the documents and the speed."""
