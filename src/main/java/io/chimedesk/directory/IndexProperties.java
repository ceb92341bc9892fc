package io.chimedesk.directory;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the directory is kept in memory.
 *
 * @param users how many users the indexes of all accounts may have together
 */
@Validated
@ConfigurationProperties("chimedesk.index")
record IndexProperties(@Min(1) @DefaultValue("1000000") long users) {
}
