"""What is heard: reading, announcements, whole applications by ear."""
