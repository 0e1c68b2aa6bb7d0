/** The models in force: read, checked for code, deployed as one release with its digest (docs/adr/0008). */
package org.binglian.engine.model;
