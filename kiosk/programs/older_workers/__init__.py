"""The Income Support Program for Older Workers, whole: form, guide, law, people."""
