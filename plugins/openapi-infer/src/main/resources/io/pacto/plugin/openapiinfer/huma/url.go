package url

type URL struct{}

func (u *URL) String() string

type Values map[string][]string
