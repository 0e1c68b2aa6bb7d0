/** Rules about files that cannot be read as a process, a decision or a form. */
package org.binglian.modelling.lint.file;
