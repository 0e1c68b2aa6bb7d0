/** Rules about what looks right in a diagram and goes wrong on this engine (each was tried on it). */
package org.binglian.modelling.lint.trap;
