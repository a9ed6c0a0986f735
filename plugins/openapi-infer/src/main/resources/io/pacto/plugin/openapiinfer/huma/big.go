package big

type Int struct{}

func (z *Int) UnmarshalText(text []byte) error

func (x *Int) String() string

type Float struct{}

func (z *Float) UnmarshalText(text []byte) error

func (x *Float) String() string

type Rat struct{}

func (z *Rat) UnmarshalText(text []byte) error

func (x *Rat) String() string
