/** Rules about security: the words of what {@code engine.model} refuses, at the place where a model says it. */
package org.binglian.modelling.lint.security;
