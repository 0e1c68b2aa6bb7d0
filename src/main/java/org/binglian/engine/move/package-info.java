/** Moves a running case to the models of another release, whole or not at all. */
@org.springframework.modulith.NamedInterface("move")
package org.binglian.engine.move;
