/** Expressions in models, forms and filters reach variables, model beans and plain values, and nothing else. */
package org.binglian.engine.guard;
