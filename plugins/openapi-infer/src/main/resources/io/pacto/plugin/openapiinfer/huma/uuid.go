package uuid

type UUID [16]byte

func (u *UUID) UnmarshalText(data []byte) error

func (u UUID) String() string

type NullUUID struct {
	UUID  UUID
	Valid bool
}

func (u *NullUUID) UnmarshalText(data []byte) error
