/** Running cases on their way to another release: tried first, then moved one by one. */
@org.springframework.modulith.NamedInterface("move")
package org.binglian.modelling.move;
