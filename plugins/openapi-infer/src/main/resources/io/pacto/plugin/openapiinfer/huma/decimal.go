package decimal

type Decimal struct{}

func (d *Decimal) UnmarshalText(text []byte) error

func (d Decimal) String() string
