/** The project's row lock in front of every command that changes a running process (docs/adr/0003). */
package org.binglian.engine.lock;
