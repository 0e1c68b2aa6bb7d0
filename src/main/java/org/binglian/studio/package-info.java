/** The analysts' door: models are edited, judged, compared, rehearsed and released here. */
@org.springframework.modulith.ApplicationModule(displayName = "Studio 建模工作室", allowedDependencies = {"access", "catalogue", "codes", "deadline", "engine", "engine :: model", "engine :: move", "hall", "intake", "ledger", "modelling", "modelling :: lint", "modelling :: draft", "modelling :: change", "modelling :: trial", "modelling :: rehearsal", "modelling :: replay", "modelling :: scenario", "modelling :: release", "modelling :: move", "project", "worklist"})
package org.binglian.studio;
