package dev.palimpsest.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

  @ParameterizedTest
  @CsvSource({
    "200,,WRITTEN",
    "201,,WRITTEN",
    "409,version_conflict_engine_exception,ALREADY_THERE",
    "409,resource_already_exists_exception,AGAIN",
    "429,es_rejected_execution_exception,AGAIN",
    "429,circuit_breaking_exception,AGAIN",
    "500,illegal_state_exception,AGAIN",
    "503,unavailable_shards_exception,AGAIN",
    "400,index_closed_exception,AGAIN",
    "403,cluster_block_exception,AGAIN",
    "401,security_exception,DENIED",
    "403,security_exception,DENIED",
    "404,index_not_found_exception,NOT_SET_UP",
    "400,media_type_header_exception,NOT_SET_UP",
    "400,document_parsing_exception,REFUSED",
    "400,mapper_parsing_exception,REFUSED",
    "400,strict_dynamic_mapping_exception,REFUSED",
    "400,illegal_argument_exception,REFUSED",
    "413,,REFUSED",
  })
  void shouldGoByStatusAndType(int status, String type, Answer.Meaning meaning) {
    assertThat(Answer.of(status, Optional.ofNullable(type)).meaning()).isEqualTo(meaning);
  }

  @Test
  void shouldNameTheCodeAfterTheType() {
    assertThat(Answer.of(400, Optional.of("mapper_parsing_exception")).code())
        .isEqualTo("MAPPER_PARSING");
    assertThat(Answer.of(413, Optional.empty()).code()).isEqualTo("HTTP_413");
  }
}
