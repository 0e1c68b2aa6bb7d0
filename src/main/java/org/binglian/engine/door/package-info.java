/** Who somebody is to the engine: identities and groups mirrored from {@code access}, and signing in to its web applications. */
@org.springframework.modulith.NamedInterface("door")
package org.binglian.engine.door;
