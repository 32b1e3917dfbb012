//! What the screens show: roles, names and states of the markup.
