package netip

type Addr struct{}

func (ip *Addr) UnmarshalText(text []byte) error

func (ip Addr) String() string

type AddrPort struct{}

func (p *AddrPort) UnmarshalText(text []byte) error

func (p AddrPort) String() string

type Prefix struct{}

func (p *Prefix) UnmarshalText(text []byte) error

func (p Prefix) String() string
