/** Rules about forms: what Tasklist and the desk can show, and what an office must not ask again. */
package org.binglian.modelling.lint.form;
