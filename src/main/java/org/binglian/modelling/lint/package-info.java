/** The linter: one rule is one class, one page with a wrong and a right example, and one test. */
@org.springframework.modulith.NamedInterface("lint")
package org.binglian.modelling.lint;
