package main

import (
	"context"
	"fmt"
	"net/http"
	"sort"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
)

// Parcel is a parcel on its way.
type Parcel struct {
	ID     string    `json:"id" readOnly:"true" doc:"Given by the service"`
	To     string    `json:"to" minLength:"1" maxLength:"200" doc:"The address"`
	Weight int       `json:"weight" minimum:"1" doc:"In grams" example:"750"`
	State  State     `json:"state,omitempty" enum:"accepted,moving,delivered" default:"accepted"`
	Labels []string  `json:"labels,omitempty" maxItems:"5"`
	Seen   time.Time `json:"seen" readOnly:"true" doc:"When it was last seen"`
}

// State is how far a parcel has come.
type State string

// One is a parcel as a body.
type One struct {
	Body Parcel
}

// Page is a part of a longer list.
type Page[T any] struct {
	Items []T `json:"items"`
	Total int `json:"total" doc:"How many there are in all"`
}

type Paging struct {
	Limit int `query:"limit" default:"20" minimum:"1" maximum:"100"`
}

type ListInput struct {
	Paging
	State State `query:"state" enum:"accepted,moving,delivered" doc:"Only these"`
}

type ListOutput struct {
	Body Page[Parcel]
}

type ByID struct {
	ID string `path:"id"`
}

type MoveInput struct {
	ByID
	Body struct {
		State State `json:"state" enum:"moving,delivered"`
	}
}

type CreateOutput struct {
	Location string `header:"Location"`
	Body     Parcel
}

type store struct {
	lock      sync.Mutex
	parcels   map[string]*Parcel
	maxWeight int
}

func newStore() *store {
	return &store{parcels: map[string]*Parcel{}}
}

func (s *store) register(api huma.API) {
	huma.Get(api, "", s.list)
	huma.Register(api, huma.Operation{
		OperationID:   "accept-parcel",
		Method:        http.MethodPost,
		Path:          "",
		Summary:       "Accept a parcel",
		DefaultStatus: http.StatusCreated,
		Errors:        []int{http.StatusRequestEntityTooLarge},
	}, s.accept)
	huma.Get(api, "/{id}", s.get)
	huma.Put(api, "/{id}/state", s.move)
}

func health(ctx context.Context, input *struct{}) (*struct{}, error) {
	return nil, nil
}

func (s *store) list(ctx context.Context, input *ListInput) (*ListOutput, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	output := &ListOutput{Body: Page[Parcel]{Items: []Parcel{}, Total: len(s.parcels)}}
	for _, parcel := range s.parcels {
		if input.State == "" || parcel.State == input.State {
			output.Body.Items = append(output.Body.Items, *parcel)
		}
	}
	items := output.Body.Items
	sort.Slice(items, func(a, b int) bool { return items[a].ID < items[b].ID })
	output.Body.Items = items[:min(len(items), input.Limit)]
	return output, nil
}

func (s *store) accept(ctx context.Context, input *One) (*CreateOutput, error) {
	if s.maxWeight > 0 && input.Body.Weight > s.maxWeight {
		return nil, huma.NewError(http.StatusRequestEntityTooLarge, fmt.Sprintf("heavier than %d g", s.maxWeight))
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	parcel := input.Body
	parcel.ID = fmt.Sprintf("p-%d", len(s.parcels)+1)
	parcel.Seen = time.Now().UTC()
	s.parcels[parcel.ID] = &parcel
	return &CreateOutput{Location: "/parcels/" + parcel.ID, Body: parcel}, nil
}

func (s *store) get(ctx context.Context, input *ByID) (*One, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	parcel, known := s.parcels[input.ID]
	if !known {
		return nil, huma.Error404NotFound("no such parcel")
	}
	return &One{Body: *parcel}, nil
}

func (s *store) move(ctx context.Context, input *MoveInput) (*One, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	parcel, known := s.parcels[input.ID]
	if !known {
		return nil, huma.Error404NotFound("no such parcel")
	}
	parcel.State = input.Body.State
	parcel.Seen = time.Now().UTC()
	return &One{Body: *parcel}, nil
}
