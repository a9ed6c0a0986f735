package net

type IP []byte

func (ip *IP) UnmarshalText(text []byte) error

func (ip IP) String() string
