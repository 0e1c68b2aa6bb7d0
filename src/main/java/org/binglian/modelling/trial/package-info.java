/** A decision tried with inputs, in a process of its own. */
@org.springframework.modulith.NamedInterface("trial")
package org.binglian.modelling.trial;
