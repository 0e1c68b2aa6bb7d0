/** The models in force: read, checked for code, deployed as one release with its digest (docs/adr/0008). */
@org.springframework.modulith.NamedInterface("model")
package org.binglian.engine.model;
