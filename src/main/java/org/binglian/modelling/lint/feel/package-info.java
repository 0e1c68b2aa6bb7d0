/** FEEL is parsed here, never evaluated: what a cell or an expression says, and where it cannot be read. */
package org.binglian.modelling.lint.feel;
