package io.chancery.infra.web.log;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Remembers whether this thread's request has committed a change, so that an error can say what became of the work.
public final class Saved implements TransactionExecutionListener {

    /// What is known about the work of this request.
    public enum Answer {
        NOTHING,
        SOMETHING,
        /// Outside of a request nobody watched.
        UNKNOWN
    }

    /// Where the answer stands for the page of an error that ended the request.
    public static final String ATTRIBUTE = "io.chancery.saved";

    private static final ThreadLocal<@Nullable Answer> ANSWER = new ThreadLocal<>();

    static void begin() {
        ANSWER.set(Answer.NOTHING);
    }

    static void end() {
        ANSWER.remove();
    }

    public static Answer inThisRequest() {
        var answer = ANSWER.get();
        return answer == null ? Answer.UNKNOWN : answer;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly() && ANSWER.get() != null) {
            ANSWER.set(Answer.SOMETHING);
        }
    }
}
