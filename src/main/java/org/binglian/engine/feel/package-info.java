/** FEEL as the decision engine evaluates it, with each text parsed once and the built-in functions made once. */
package org.binglian.engine.feel;
