! Two rings of N = 48 neurons in their order parameters, averaged over the noise: the mean m and the cosine component R of
! each ring about its own bump,
!
!   m_k = <F(h_k)>,  R_k = <F(h_k) cos x>,  h_k(x) = -J0 m_k + J1 R_k cos x - J m_l,  F(h) = E f(h + sigma z)
!
! with f(h) = 1 / (1 + exp(-beta (h - h0))) and the trapezoidal rule for the normal density. Both rings are in one state:
! (m, R) with NDIM = 2, and (m, 0) with NDIM = 1; or each in its own, (m, R, m', R') with NDIM = 4. J0 = 1, J1 = 6, h0 = 0.5.
! Parameters: 1 J, 2 sigma, 3 beta, from start.txt for the first point; 4 see PVLS.
module rings
  implicit none
  integer, parameter :: neurons = 48
  double precision, parameter :: j0 = 1d0, j1 = 6d0, h0 = 0.5d0
contains
  subroutine averaged(h, sigma, beta, rate, slope, widening)
    double precision, intent(in) :: h, sigma, beta
    double precision, intent(out) :: rate, slope, widening
    double precision, parameter :: reach = 8.5d0, pi = 3.14159265358979323846d0
    double precision :: z, spacing, weight, phi
    integer :: nodes, q
    ! The nearest poles lie at |Im z| = pi / (beta sigma): the error is 1e-15.
    nodes = 1
    spacing = 0d0
    if (sigma > 0d0) then
       nodes = 2 * ceiling(reach / min(0.25d0, 0.55d0 / (beta * sigma))) + 1
       spacing = 2d0 * reach / (nodes - 1)
    end if
    rate = 0d0
    slope = 0d0
    widening = 0d0
    do q = 1, nodes
       z = (q - 1 - nodes / 2) * spacing
       weight = 1d0
       if (sigma > 0d0) weight = spacing * exp(-0.5d0 * z * z) / sqrt(2d0 * pi)
       phi = 1d0 / (1d0 + exp(-beta * (h + sigma * z - h0)))
       rate = rate + weight * phi
       slope = slope + weight * beta * phi * (1d0 - phi)
       widening = widening + weight * beta * phi * (1d0 - phi) * z
    end do
  end subroutine averaged

  ! The equations of one ring and their derivatives with respect to m, R, the mean of the other ring, J and sigma.
  subroutine ring(m, r, other, par, f, d)
    double precision, intent(in) :: m, r, other, par(*)
    double precision, intent(out) :: f(2), d(2, 5)
    double precision, parameter :: pi = 3.14159265358979323846d0
    double precision :: c, rate, slope, widening, by(5)
    integer :: i
    f = (/ -m, -r /)
    d = 0d0
    d(1, 1) = -1d0
    d(2, 2) = -1d0
    do i = 0, neurons - 1
       c = cos(2d0 * pi * i / neurons)
       call averaged(-j0 * m + j1 * r * c - par(1) * other, par(2), par(3), rate, slope, widening)
       by = (/ -j0 * slope, j1 * c * slope, -par(1) * slope, -other * slope, widening /) / neurons
       f = f + (/ 1d0, c /) * rate / neurons
       d(1, :) = d(1, :) + by
       d(2, :) = d(2, :) + c * by
    end do
  end subroutine ring
end module rings

subroutine FUNC(NDIM, U, ICP, PAR, IJAC, F, DFDU, DFDP)
  use rings
  implicit none
  integer, intent(in) :: NDIM, ICP(*), IJAC
  double precision, intent(in) :: U(NDIM), PAR(*)
  double precision, intent(out) :: F(NDIM)
  double precision, intent(inout) :: DFDU(NDIM, NDIM), DFDP(NDIM, *)
  double precision :: state(2), g(2), d(2, 5), e(2, 5)
  if (NDIM == 4) then
     call ring(U(1), U(2), U(3), PAR, F(1:2), d)
     call ring(U(3), U(4), U(1), PAR, F(3:4), e)
     if (IJAC /= 0) then
        DFDU = 0d0
        DFDU(1:2, 1:3) = d(:, 1:3)
        DFDU(3:4, 3:4) = e(:, 1:2)
        DFDU(3:4, 1) = e(:, 3)
        if (IJAC == 2) then
           DFDP(1:2, 1:2) = d(:, 4:5)
           DFDP(3:4, 1:2) = e(:, 4:5)
        end if
     end if
     return
  end if
  state = 0d0
  state(1:NDIM) = U
  call ring(state(1), state(2), state(1), PAR, g, d)
  F = g(1:NDIM)
  if (IJAC /= 0) then
     d(:, 1) = d(:, 1) + d(:, 3)
     DFDU = d(1:NDIM, 1:NDIM)
     if (IJAC == 2) DFDP(:, 1:2) = d(1:NDIM, 4:5)
  end if
end subroutine FUNC

subroutine STPNT(NDIM, U, PAR, T)
  use rings
  implicit none
  integer, intent(in) :: NDIM
  double precision, intent(inout) :: U(NDIM), PAR(*)
  double precision, intent(in) :: T
  double precision :: state(2), f(2), d(2, 5)
  integer :: step
  open (unit=30, file='start.txt', status='old')
  read (30, *) PAR(1), PAR(2), PAR(3)
  close (30)
  state = (/ 0.3d0, 0d0 /)
  if (NDIM >= 2) state(2) = 0.25d0
  do step = 1, 300
     call ring(state(1), state(2), state(1), PAR, f, d)
     state(1:min(NDIM, 2)) = state(1:min(NDIM, 2)) + 0.5d0 * f(1:min(NDIM, 2))
  end do
  U(1:min(NDIM, 2)) = state(1:min(NDIM, 2))
  if (NDIM == 4) U(3:4) = state
end subroutine STPNT

! The eigenvalues that break the symmetry vanish with PAR(4): of bumps the determinant of what takes the rings apart, of
! silence the eigenvalue of R.
subroutine PVLS(NDIM, U, PAR)
  use rings
  implicit none
  integer, intent(in) :: NDIM
  double precision, intent(in) :: U(NDIM)
  double precision, intent(inout) :: PAR(*)
  double precision :: f(2), d(2, 5)
  if (NDIM == 4) then
     PAR(4) = 1d0
  else if (NDIM == 1) then
     call ring(U(1), 0d0, U(1), PAR, f, d)
     PAR(4) = d(2, 2)
  else
     call ring(U(1), U(2), U(1), PAR, f, d)
     PAR(4) = (d(1, 1) - d(1, 3)) * d(2, 2) - d(1, 2) * (d(2, 1) - d(2, 3))
  end if
end subroutine PVLS

subroutine BCND
end subroutine BCND

subroutine ICND
end subroutine ICND

subroutine FOPT
end subroutine FOPT
