/** What a command of the engine has changed goes to PostgreSQL together (ADR 25). */
package org.binglian.engine.flush;
