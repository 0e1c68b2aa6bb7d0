/** Rules about decisions: what the engine lacks, what overlaps or is missing, and what the readers of a table expect of it. */
package org.binglian.modelling.lint.decision;
