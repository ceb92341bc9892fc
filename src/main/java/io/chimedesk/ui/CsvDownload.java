package io.chimedesk.ui;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.chimedesk.csv.PlainCell;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * A CSV file that is sent while it is written, so that its size costs no memory. No cell
 * of it is a formula to a spreadsheet.
 */
public final class CsvDownload implements AutoCloseable {

	private final CsvWriter csv;

	private CsvDownload(CsvWriter csv) {
		this.csv = csv;
	}

	/**
	 * Begins the file with the names of its columns.
	 * @param name what the file is called: letters, digits, hyphens and points
	 */
	public static CsvDownload begin(HttpServletResponse response, String name, List<String> columns)
			throws IOException {
		describe(response, name);
		OutputStreamWriter writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
		CsvDownload file = new CsvDownload(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer));
		file.csv.writeRecord(columns);
		return file;
	}

	/**
	 * Says what the file would be, for those who ask for the head only.
	 */
	public static void describe(HttpServletResponse response, String name) {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
	}

	/**
	 * Writes one row; null is an empty cell.
	 */
	public void row(@Nullable Object... cells) {
		this.csv
			.writeRecord(Stream.of(cells).map((cell) -> (cell != null) ? PlainCell.of(cell.toString()) : "").toList());
	}

	@Override
	public void close() {
		try {
			this.csv.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
