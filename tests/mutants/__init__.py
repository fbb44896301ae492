"""Engines that break one law each: the law has to notice."""
