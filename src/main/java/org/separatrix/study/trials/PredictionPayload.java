package org.separatrix.study.trials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.util.List;
import org.separatrix.record.Payload;
import org.separatrix.record.ResultsException;

/** Predictions as the record of the run keeps them: CBOR, by the names of their components. */
final class PredictionPayload {

    private static final String FORMAT = "predictions";
    private static final int VERSION = 2;
    private static final CBORMapper MAPPER = new CBORMapper();

    private PredictionPayload() {}

    static byte[] encode(List<Prediction> predictions) {
        try {
            return new Payload(FORMAT, VERSION, MAPPER.writeValueAsBytes(predictions)).bytes();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws ResultsException if the payload is something else */
    static List<Prediction> decode(byte[] payload) {
        try {
            return MAPPER.readValue(
                    Payload.read(payload).requireContent(FORMAT, VERSION), new TypeReference<List<Prediction>>() {});
        } catch (IOException notOurs) {
            throw new ResultsException("the predictions of a run cannot be read: " + notOurs.getMessage(), notOurs);
        }
    }
}
