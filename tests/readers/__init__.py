"""What readers of the terminal get: by the stream of characters, by differences, by the cursor."""
