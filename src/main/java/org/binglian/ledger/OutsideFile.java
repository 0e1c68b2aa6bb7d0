package org.binglian.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.binglian.verify.Checkpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The checkpoints once more, outside the database: a file to which lines are only ever added, one for each record and node. */
@Component
class OutsideFile {

    private static final int TAIL = 8192;

    private final Path folder;

    OutsideFile(@Value("${binglian.record.checkpoints:./data/checkpoints}") Path folder) {
        this.folder = folder;
    }

    Path of(String recordId) {
        return folder.resolve("checkpoints-" + recordId + ".jsonl");
    }

    Optional<Checkpoint> last(String recordId) {
        if (!Files.exists(of(recordId))) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(of(recordId), StandardOpenOption.READ)) {
            return last(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds those of these checkpoints that follow the last line; on the disk when this returns. */
    void add(String recordId, List<Checkpoint> checkpoints) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(of(recordId), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var alone = channel.lock()) {
                var known = last(channel);
                var lines = new StringBuilder();
                checkpoints.stream().filter(one -> known.isEmpty() || !known.get().hash().equals(one.hash())).forEach(one -> lines.append(one.line()).append('\n'));
                channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)), channel.size());
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Checkpoint> last(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - TAIL);
        var bytes = ByteBuffer.allocate((int) (channel.size() - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            Thread.onSpinWait();
        }
        var lines = new String(bytes.array(), StandardCharsets.UTF_8).split("\n");
        var last = lines[lines.length - 1];
        return last.isBlank() ? Optional.empty() : Optional.of(Checkpoint.parse(last));
    }
}
