/** Releases: who drafted and who released what, on which findings and rehearsals, and back to an earlier one. */
@org.springframework.modulith.NamedInterface("release")
package org.binglian.modelling.release;
