/** Diagrams, tables and forms edited in the browser. */
package org.binglian.studio.editor;
