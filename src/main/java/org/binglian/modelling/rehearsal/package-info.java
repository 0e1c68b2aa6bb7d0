/** The application run once more, in a process of its own, on models that are no release yet. */
@org.springframework.modulith.NamedInterface("rehearsal")
package org.binglian.modelling.rehearsal;
