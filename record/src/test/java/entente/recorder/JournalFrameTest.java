package entente.recorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** What a frame says of the frames before it, and what it cannot say. */
class JournalFrameTest {
    private static final long INDEX = 5_000;
    private static final int MARK_AT = Long.BYTES;

    @Test
    void theFirstFrameOfAWriteCountsThoseThatWereOnTheirWay() {
        for (int length : List.of(0, 500, Recorder.BODY_BYTES_MAX)) {
            for (int unsynced = 0; unsynced <= JournalFrame.UNSYNCED_MAX; unsynced += length > 500 ? 341 : 1) {
                byte[] frame = JournalFrame.format(INDEX, new byte[length], JournalFrame.firstOfWrite(unsynced));
                JournalFrame.Good good = good(frame);
                assertEquals(INDEX - unsynced, good.synced());
                assertArrayEquals(new byte[length], good.body());
                assertEquals(frame.length, JournalFrame.sizeAt(ByteBuffer.wrap(frame), 0));
            }
        }
        assertEquals(
                0,
                good(JournalFrame.format(INDEX, new byte[9], JournalFrame.WITHIN_WRITE))
                        .synced());
        assertEquals(
                0,
                good(JournalFrame.format(7, new byte[9], JournalFrame.firstOfWrite(7)))
                        .synced());
    }

    @Test
    void aCountThatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> JournalFrame.firstOfWrite(-1));
        assertThrows(IllegalArgumentException.class, () -> JournalFrame.firstOfWrite(JournalFrame.UNSYNCED_MAX + 1));
        assertImpossible(JournalFrame.format(7, new byte[9], JournalFrame.firstOfWrite(8)));
        byte[] within = JournalFrame.format(INDEX, new byte[9], JournalFrame.WITHIN_WRITE);
        for (int bit = 21; bit < 31; bit++) {
            assertImpossible(marked(within, 9 | 1 << bit));
        }
        assertImpossible(marked(within, Recorder.BODY_BYTES_MAX + 1));
    }

    private static byte[] marked(byte[] frame, int mark) {
        ByteBuffer changed = ByteBuffer.wrap(frame.clone()).putInt(MARK_AT, mark);
        CRC32C sum = new CRC32C();
        sum.update(changed.slice(0, frame.length - JournalFrame.TRAILER_BYTES));
        return changed.putInt(frame.length - JournalFrame.TRAILER_BYTES, (int) sum.getValue())
                .array();
    }

    private static void assertImpossible(byte[] frame) {
        JournalFrame.Reading reading = JournalFrame.read(ByteBuffer.wrap(frame));
        assertEquals(
                "the frame's index or length is impossible",
                assertInstanceOf(JournalFrame.Bad.class, reading).reason());
        assertEquals(0, JournalFrame.sizeAt(ByteBuffer.wrap(frame), 0));
    }

    private static JournalFrame.Good good(byte[] frame) {
        return assertInstanceOf(JournalFrame.Good.class, JournalFrame.read(ByteBuffer.wrap(frame)));
    }
}
