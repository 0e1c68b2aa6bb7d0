/** Rules about structure: what is drawn must be reachable, come to an end, and say what it is. */
package org.binglian.modelling.lint.flow;
