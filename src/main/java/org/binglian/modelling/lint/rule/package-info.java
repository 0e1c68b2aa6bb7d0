/** The twelve rules, as far as a diagram can break them: clocks, silence, pauses, two people. */
package org.binglian.modelling.lint.rule;
