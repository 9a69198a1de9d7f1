package io.chancery.app.work;

import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The codes on a line; each may be missing, since not every client asks for them.
public record WorkCodes(
        @Nullable TaskCode task,
        @Nullable ActivityCode activity,
        @Nullable ExpenseCode expense) implements Serializable {

    public static final WorkCodes NONE = new WorkCodes(null, null, null);

    public static WorkCodes ofFee(@Nullable TaskCode task, @Nullable ActivityCode activity) {
        return new WorkCodes(task, activity, null);
    }

    public static WorkCodes ofCost(@Nullable TaskCode task, @Nullable ExpenseCode expense) {
        return new WorkCodes(task, null, expense);
    }

    /// As the columns keep them.
    static WorkCodes read(@Nullable String task, @Nullable String activity, @Nullable String expense) {
        return new WorkCodes(
                task == null ? null : new TaskCode(task),
                activity == null ? null : new ActivityCode(activity),
                expense == null ? null : new ExpenseCode(expense));
    }

    public @Nullable String taskCode() {
        return task == null ? null : task.code();
    }

    public @Nullable String activityCode() {
        return activity == null ? null : activity.code();
    }

    public @Nullable String expenseCode() {
        return expense == null ? null : expense.code();
    }
}
