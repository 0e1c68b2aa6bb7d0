/**
 * What the engine asks the database is answered from what a command holds already: a deployed model never changes, and a process instance
 * is read as a whole (docs/adr/0023).
 */
package org.binglian.engine.reads;
