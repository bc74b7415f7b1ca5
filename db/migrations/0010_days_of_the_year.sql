-- The day of the year (mmdd) of finals somebody may want to be told of on that day: at a meet that is
-- more than national, or with a name of their own. Few races are, many were on any day.
ALTER TABLE race_order ADD COLUMN month_day INTEGER;
CREATE INDEX race_order_month_day ON race_order (month_day) WHERE month_day IS NOT NULL;
DROP INDEX race_day_of_year;
