"""Where the kiosk touches the room: a call that staff can see, the command that changes the terminal's letters, mail."""
