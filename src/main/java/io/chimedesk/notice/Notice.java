package io.chimedesk.notice;

import java.util.List;

/**
 * One thing that operators are told.
 */
public record Notice(NoticeKind kind, String subject, String path, List<String> arguments) {
}
