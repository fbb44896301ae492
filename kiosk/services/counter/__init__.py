"""The counter: what staff do, who may do what, and the visit of somebody who works there."""
