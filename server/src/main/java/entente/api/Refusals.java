package entente.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What the web framework refuses before a method of this door is reached, as problems. */
@RestControllerAdvice(basePackageClasses = Refusals.class)
final class Refusals {
    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestPartException missing) {
        return ProblemKind.BAD_FIELD
                .at(missing.getRequestPartName(), "This part is missing.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(MissingServletRequestParameterException missing) {
        return ProblemKind.BAD_FIELD
                .at(missing.getParameterName(), "This part is missing.")
                .answer();
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return ProblemKind.TOO_LARGE.plain().answer();
    }
}
