/** The project’s row lock in front of every command that changes a running process (docs/adr/0003), and the turn of a node that starts. */
package org.binglian.engine.lock;
