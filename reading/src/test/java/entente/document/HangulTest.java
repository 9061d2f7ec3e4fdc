package entente.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.bodytext.Section;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwplib.writer.HWPWriter;
import org.apache.poi.hpsf.ClassID;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.Variant;
import org.apache.poi.hpsf.wellknown.PropertyIDMap;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Hangul documents, written by another library, by hand, and to do harm. */
class HangulTest {
    private static final String FIRST = "세 나라는 해마다 연합훈련을 실시하기로 했다.";
    private static final String SECOND = "사무국은 2025년 1월까지 설치된다. (ROK–U.S.–Japan)";

    @Test
    void a_document_written_by_another_library_is_read() throws Exception {
        Extraction.Extracted read = extracted(hwp(), "보도자료.hwp");
        assertEquals(Format.HWP, read.format());
        assertEquals(FIRST + "\n\n" + SECOND, read.text());
    }

    /** The other library writes the property set too; a title is put into it by POI. */
    @Test
    void it_is_called_what_its_properties_call_it() throws Exception {
        ByteArrayOutputStream titled = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(hwp()))) {
            PropertySet set = new PropertySet();
            set.getFirstSection().setFormatID(new ClassID("{9FA2B660-1061-11D4-B4C6-006097C09D8C}"));
            set.getFirstSection().setProperty(PropertyIDMap.PID_TITLE, Variant.VT_LPWSTR, "한미일 사무국 설치");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            set.write(out);
            files.createOrUpdateDocument(new ByteArrayInputStream(out.toByteArray()), "\005HwpSummaryInformation");
            files.writeFilesystem(titled);
        }
        assertEquals("한미일 사무국 설치", extracted(titled.toByteArray(), "a.hwp").title());
        byte[] damaged = titled.toByteArray().clone();
        int at = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("\u00fe\u00ff\0\0");
        Arrays.fill(damaged, at + 24, at + 60, (byte) 0xFF);
        assertEquals(FIRST + "\n\n" + SECOND, extracted(damaged, "a.hwp").text());
        assertEquals(
                "사무국 공고",
                extracted(
                                zip(Map.of(
                                        "Contents/section0.xml",
                                        "<s><p><run><t>" + FIRST + "</t></run></p></s>",
                                        "Contents/content.hpf",
                                        "<package><metadata><title>사무국 공고</title></metadata></package>")),
                                "a.hwpx")
                        .title());
    }

    @Test
    void what_anchors_a_table_leaves_no_letters() throws Exception {
        byte[] text = new byte[2 * 10];
        // A letter, a control of eight units, a letter.
        for (int i = 0; i < 10; i++) {
            char unit = i == 0 ? '앞' : i == 9 ? '뒤' : i == 1 || i == 8 ? 11 : 'x';
            text[2 * i] = (byte) unit;
            text[2 * i + 1] = (byte) (unit >>> 8);
        }
        assertEquals("앞뒤", extracted(container(0, paragraph(text)), "a.hwp").text());
    }

    @Test
    void its_zip_of_xml_is_read() throws Exception {
        Extraction.Extracted read = extracted(
                hwpx("<hs:sec xmlns:hs='s' xmlns:hp='p'><hp:p><hp:run><hp:t>" + FIRST + "</hp:t></hp:run>"
                        + "<hp:tbl><hp:tr><hp:tc><hp:subList><hp:p><hp:run><hp:t>칸<hp:tab/>하나</hp:t></hp:run></hp:p>"
                        + "</hp:subList></hp:tc></hp:tr></hp:tbl></hp:p><hp:p><hp:run><hp:t>남은 "
                        + "<hp:deleteBegin/>지운<hp:deleteEnd/>말</hp:t></hp:run></hp:p></hs:sec>"),
                "a.hwpx");
        assertEquals(Format.HWPX, read.format());
        assertEquals(FIRST + "\n\n칸 하나\n\n남은 말", read.text());
    }

    @Test
    void what_is_locked_or_wrongly_named_is_refused() throws Exception {
        AttackTest.refused(Refusal.ENCRYPTED, container(2, paragraph(new byte[2])), "a.hwp");
        AttackTest.refused(Refusal.ENCRYPTED, container(4, paragraph(new byte[2])), "a.hwp");
        AttackTest.refused(Refusal.TYPE_MISMATCH, hwp(), "a.docx");
        AttackTest.refused(Refusal.TYPE_MISMATCH, hwp(), "a.hwpx");
        AttackTest.refused(Refusal.UNKNOWN_TYPE, AttackTest.utf8("HWP Document File V3.00 \u001a\1\2\3"), "");
        AttackTest.refused(Refusal.NO_TEXT, container(0, new byte[0]), "a.hwp");
        AttackTest.refused(Refusal.MALFORMED, container(0, new byte[] {67, 0, 0}), "a.hwp");
        AttackTest.refused(Refusal.MALFORMED, zip(Map.of()), "a.hwpx");
    }

    @Test
    void bombs_are_stopped_while_they_unpack() throws Exception {
        // A record of another kind than text, said to be as long as four bytes can say.
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater raw = new Deflater(9, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, raw)) {
            out.write(new byte[] {0, 0, (byte) 0xF0, (byte) 0xFF, -1, -1, -1, -1});
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        raw.end();
        AttackTest.refused(Refusal.ARCHIVE_BOMB, container(1, packed.toByteArray()), "a.hwp");
        AttackTest.refused(
                Refusal.TOO_MUCH_TEXT,
                container(0, new byte[] {67, 0, (byte) 0xF0, (byte) 0xFF, -1, -1, -1, 127}),
                "a.hwp");
        AttackTest.refused(Refusal.ARCHIVE_BOMB, hwpx("<a>" + " ".repeat(60_000_000)), "a.hwpx");
    }

    @Test
    void an_entity_is_refused() throws Exception {
        AttackTest.refused(
                Refusal.EXTERNAL_ENTITY,
                hwpx("<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p><t>&e;</t></p>"),
                "a.hwpx");
    }

    @Test
    void damaged_documents_are_read_or_refused() throws Exception {
        byte[] whole = hwp();
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bytes = i % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = 0; k < 1 + i % 16 && bytes.length > 0; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            refused += AttackTest.within(bytes, "a.hwp") instanceof Extraction.Refused ? 1 : 0;
        }
        assertTrue(refused > 100 && refused < 400, refused + " refused, seed 11");
    }

    private static Extraction.Extracted extracted(byte[] bytes, String name) {
        return assertInstanceOf(Extraction.Extracted.class, AttackTest.within(bytes, name));
    }

    private static byte[] hwp() throws Exception {
        HWPFile file = BlankFileMaker.make();
        Section section = file.getBodyText().getSectionList().getFirst();
        Paragraph first = section.getParagraph(0);
        if (first.getText() == null) {
            first.createText();
        }
        first.getText().addString(FIRST);
        Paragraph second = section.addNewParagraph();
        second.getHeader().setLastInList(true);
        second.createText();
        second.getText().addString(SECOND);
        second.createCharShape();
        second.getCharShape().addParaCharShape(0, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HWPWriter.toStream(file, out);
        return out.toByteArray();
    }

    private static byte[] paragraph(byte[] text) {
        byte[] record = new byte[4 + text.length];
        int head = 67 | (text.length << 20);
        for (int i = 0; i < 4; i++) {
            record[i] = (byte) (head >>> (8 * i));
        }
        System.arraycopy(text, 0, record, 4, text.length);
        return record;
    }

    private static byte[] container(int flags, byte[] section) throws IOException {
        byte[] header = Arrays.copyOf("HWP Document File".getBytes(StandardCharsets.US_ASCII), 256);
        header[36] = (byte) flags;
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.getRoot().createDocument("FileHeader", new ByteArrayInputStream(header));
            DirectoryEntry body = files.getRoot().createDirectory("BodyText");
            body.createDocument("Section0", new ByteArrayInputStream(section));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] hwpx(String section) throws IOException {
        return zip(Map.of("Contents/section0.xml", section));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("mimetype", "application/hwp+zip");
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
