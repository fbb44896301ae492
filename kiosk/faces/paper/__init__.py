"""Paper: receipts, checklists and summaries, as a PDF and as a text that say the same. The only home of fpdf."""
