package org.binglian.hall.apply;

import org.springframework.web.multipart.MultipartFile;

/** The last part of a file's name as the browser says it, without control characters: a name never becomes a path. */
final class UploadedName {

    private static final int LONGEST = 200;

    private UploadedName() {
    }

    static String of(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "file" : last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }
}
