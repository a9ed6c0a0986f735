package sql

import "time"

type NullString struct {
	String string
	Valid  bool
}

type NullInt64 struct {
	Int64 int64
	Valid bool
}

type NullInt32 struct {
	Int32 int32
	Valid bool
}

type NullFloat64 struct {
	Float64 float64
	Valid   bool
}

type NullBool struct {
	Bool  bool
	Valid bool
}

type NullTime struct {
	Time  time.Time
	Valid bool
}
